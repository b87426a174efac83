// node-forge asks for Node's crypto; browsers have their own.
export default undefined;
